"""One sample of every format that has a source, with the same faults in each: a doubled word, a missing blank, a fullwidth mark."""

from __future__ import annotations

XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<!-- kept as it is -->
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="news/a.html" source-language="zh-CN" target-language="en-GB" datatype="html">
    <header><note>mtcheck reads no header</note></header>
    <body>
      <trans-unit id="1"><source>部长 &amp; 总理说 &#x201C;好&#8221;。</source>
        <target state="translated">The minister &amp; the the premier said <g id="1">said</g> “yes”.</target></trans-unit>
      <group translate="no"><trans-unit id="2"><source>锁</source><target>Locked locked the the.</target></trans-unit></group>
      <group>
        <trans-unit id="3" translate="yes"><source>雨<x id="1"/>下了。</source><target>It rained<x id="1"/> on on Friday.</target>
          <note>mtcheck: ignore[stray-space] as spoken</note>
          <alt-trans><target>It it poured.</target></alt-trans></trans-unit>
        <trans-unit id="4"><source>未译</source><target state="new"></target></trans-unit>
        <trans-unit id="5"><source>没有</source></trans-unit>
        <trans-unit id="6"><source>图</source><target><![CDATA[A <b> & the the rest.]]></target></trans-unit>
      </group>
    </body>
  </file>
</xliff>
"""

XLIFF_2 = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ru" trgLang="en">
 <file id="f1">
  <unit id="u1">
   <notes><note>mtcheck: ignore[doubled-word] as spoken</note></notes>
   <segment id="s1" state="final"><source>Он <pc id="1">сказал</pc>.</source><target>He <pc id="1">said</pc> so so.</target></segment>
  </unit>
  <unit id="u2">
   <segment id="s1"><source>Дождь.</source><target>The the rain<ph id="2"/>.</target></segment>
   <ignorable><source> </source></ignorable>
   <segment id="s2"><source>Снег.</source><target>Snow<cp hex="000B"/> fell.</target></segment>
   <segment id="s3" state="initial"><source>Лёд.</source><target></target></segment>
  </unit>
  <unit id="u3" translate="no"><segment><source>x</source><target>The the lock.</target></segment></unit>
 </file>
</xliff>
"""

TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header srclang="de" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/>
  <body>
    <tu tuid="a"><tuv xml:lang="de-DE"><seg>Der Minister sprach.</seg></tuv><tuv xml:lang="en"><seg>The the minister spoke.</seg></tuv></tu>
    <tu tuid="b">
      <tuv xml:lang="en"><seg>It<bpt i="1">&lt;b&gt;</bpt> rained<ept i="1">&lt;/b&gt;</ept> on on Friday &amp; today.</seg></tuv>
      <tuv xml:lang="de-DE"><seg>Es regnete.</seg></tuv>
      <tuv xml:lang="fr"><seg>Il il pleuvait.</seg></tuv>
    </tu>
    <tu tuid="c"><tuv xml:lang="de-DE"><seg>Nur deutsch.</seg></tuv></tu>
  </body>
</tmx>
"""

PO = r"""# Translators of the desk
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"

# mtcheck: ignore[doubled-word] as spoken
#: story.c:12
msgid "Он сказал «да»."
msgstr "He said said \"yes\"."

#, c-format
msgctxt "weather"
msgid ""
"Дождь шёл "
"%d дней."
msgstr ""
"The the rain fell for\t"
"%d days."

#, fuzzy
msgid "Снег."
msgstr "The the snow."

msgid "%d файл"
msgid_plural "%d файлов"
msgstr[0] "one file file"
msgstr[1] "many files"

msgid "Нет"
msgstr ""

#~ msgid "старое"
#~ msgstr "the the old"
"""

HTML = """<!DOCTYPE html>
<html lang="en">
<head><title>The minister &amp; the the treaty</title><style>p { color: red }</style></head>
<body>
<!-- mtcheck: ignore[doubled-word] as spoken -->
<p>He said <b>so</b> so so.</p>
<p>It
   rained on on&nbsp;Friday<br>and the the day after.</p>
<ul><li>One one <code>x  x</code> &lt;two&gt;</li></ul>
<script>if (a < b) { the the }</script>
<p translate="no">The the lock</p>
</body>
</html>
"""

TSV = 'id\tsource\ttarget\tdoc\n1\t雨。\tThe the rain.\td1\n2\t雪。\tSnow fell fell.\td1\n1\t“风”\t"Wind" blew.\td2\n'
CSV = 'source,target\r\n雨。,"The ""the the"" rain, they said."\r\n雪。,Snow fell fell.\r\n"两\n行","Two\nlines lines."\r\n'
JSONL = '{"document": "d", "segments": [{"id": "1", "source": "雨\\u3002", "target": "The \\u201cthe the\\u201d rain."}, {"id": "2", "target": "Snow fell fell."}]}\n'

ALL = {
    "a.xlf": XLIFF_1, "b.xliff": XLIFF_2, "c.tmx": TMX, "d.po": PO, "e.html": HTML, "f.tsv": TSV, "g.csv": CSV, "h.jsonl": JSONL,
    "i.txt": "The the rain.\n\nSnow fell fell.\n", "j.md": "# The the rain\n\nSnow **fell** fell fell.\n",
    "k.md": "# The the rain\r\n\r\nSnow fell fell\r\nand and\rmelted melted.\r\n",
}  # fmt: skip
