"""What the house prints instead. A file whose name begins with _ is no check, and checks may import it."""

PRINTED = {"utilise": "use", "commence": "begin"}
