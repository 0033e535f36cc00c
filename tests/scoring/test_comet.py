"""COMET, by a tiny model that the test makes; without the package what a run says of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtcheck import score
from mtcheck.cli import main
from mtcheck.errors import UsageError

TEXTS = ["The minister came to Berlin.", "Two people were hurt.", "The treaty ended on Friday."]
SOURCES = ["Der Minister kam nach Berlin.", "Zwei Menschen wurden verletzt.", "Der Vertrag endete am Freitag."]
has_comet = pytest.mark.skipif(find_spec("comet") is None, reason="unbabel-comet is not installed")
# What the packages below warn of is not ours.
pytestmark = pytest.mark.filterwarnings("ignore")


def _articles(folder: Path) -> Path:
    path = folder / "articles.jsonl"
    lines = (
        {"id": number, "source": source, "target": text, "references": [text]}
        for number, (source, text) in enumerate(zip(SOURCES, TEXTS, strict=True))
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def tiny_model(folder: Path, kind: str = "RegressionMetric", texts: Sequence[str] = (*TEXTS, *SOURCES)) -> Path:
    """A model of COMET of eight dimensions, untrained, in the folders that the Hub gives one."""
    import comet.models as models
    import torch
    import yaml
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace
    from transformers import XLMRobertaConfig, XLMRobertaModel, XLMRobertaTokenizerFast

    torch.manual_seed(1)
    encoder = folder / "encoder"
    words = sorted({word for text in texts for word in text.replace(".", " .").split()})
    vocabulary = {word: at for at, word in enumerate(["<s>", "<pad>", "</s>", "<unk>", "<mask>", *words])}
    made = Tokenizer(WordLevel(vocabulary, unk_token="<unk>"))
    made.pre_tokenizer = Whitespace()
    tokenizer = XLMRobertaTokenizerFast(tokenizer_object=made)
    tokenizer.save_pretrained(encoder)
    config = XLMRobertaConfig(
        vocab_size=len(tokenizer), hidden_size=8, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16
    )
    XLMRobertaModel(config).save_pretrained(encoder)
    # One that marks words reads them at some layer, and weighs those of two.
    more = {"word_layer": 1} if kind == "XCOMETMetric" else {}
    model = getattr(models, kind)(
        pretrained_model=str(encoder),
        hidden_sizes=[8],
        local_files_only=True,
        **({"encoder_model": "XLM-RoBERTa"} | more),
    )
    checkpoint = folder / "tiny-comet" / "checkpoints" / "model.ckpt"
    checkpoint.parent.mkdir(parents=True)
    hparams = dict(model.hparams)
    (checkpoint.parent.parent / "hparams.yaml").write_text(yaml.safe_dump(hparams), encoding="utf-8")
    saved = {"state_dict": model.state_dict(), "hyper_parameters": hparams, "pytorch-lightning_version": "2.0.0"}
    torch.save(saved, checkpoint)
    return checkpoint


@has_comet
@pytest.mark.parametrize("kind", ["RegressionMetric", "ReferencelessRegression"])
def test_scores_are_those_of_the_model(tmp_path: Path, kind: str) -> None:
    from comet import load_from_checkpoint

    checkpoint = tiny_model(tmp_path, kind)
    board = score(str(_articles(tmp_path)), metrics="comet", comet_model=str(checkpoint), level="segment")
    samples = [{"src": s, "mt": t, "ref": t} for s, t in zip(SOURCES, TEXTS, strict=True)]
    wanted = load_from_checkpoint(str(checkpoint)).predict(samples, gpus=0, progress_bar=False).scores
    (system,) = board.systems
    (whole,) = system.metrics
    assert [dict(unit.scores)["comet"] for unit in system.units] == pytest.approx(wanted)
    assert whole.score == pytest.approx(sum(wanted) / len(wanted))
    assert "model:tiny-comet" in whole.signature


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "metric comet needs a model: name a checkpoint with --comet-model PATH"),
        (("--comet-model", "nowhere/model.ckpt"), "no model of comet at nowhere/model.ckpt"),
    ],
)
def test_what_is_missing_is_said(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    result = CliRunner().invoke(main, ["score", "--metric", "comet", *options, str(_articles(tmp_path))])
    assert result.exit_code == 2
    assert said in result.output


@pytest.mark.skipif(find_spec("comet") is not None, reason="unbabel-comet is installed")
def test_the_extra_is_named(tmp_path: Path) -> None:
    model = tmp_path / "model.ckpt"
    model.write_bytes(b"")
    with pytest.raises(UsageError, match=r"pip install 'mtcheck\[comet\]'"):
        score(str(_articles(tmp_path)), metrics="comet", comet_model=str(model))


@has_comet
def test_a_file_that_is_no_model_is_one_error(tmp_path: Path) -> None:
    model = tmp_path / "model.ckpt"
    model.write_bytes(b"")
    with pytest.raises(UsageError, match="the model of comet cannot be loaded"):
        score(str(_articles(tmp_path)), metrics="comet", comet_model=str(model))
