"""Restoring Persian's zero-width non-joiners: roznama beside hazm's Normalizer, on the same sentences in the same run.

    pip install hazm
    cargo build --profile native -p roznama-cli
    python3 crates/roznama-text/benches/non_joiners.py TREEBANK.conllu…

The non-joiners are taken out of the treebank's sentences; what each puts back in is compared place by place. `optional` are
endings that the treebank itself writes joined in other words or other lines (plural and comparative): they count as wrong in
`P`, and are left out in `P'`.
"""

import json
import re
import subprocess
import sys
import time

NON_JOINER = "\u200c"
OPTIONAL = re.compile("^(ها|تر)")


def apart(text):
    """Letters without spaces and non-joiners, and the places where non-joiners stand."""
    letters, places = [], set()
    for character in text:
        if character == NON_JOINER:
            places.add(len(letters))
        elif not character.isspace():
            letters.append(character)
    return "".join(letters), places


def roznama(lines):
    command = ["target/native/roznama", "fold", "--level", "standard", "--lang", "fa"]
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True)
    return done.stdout.split("\n")[: len(lines)]


def hazm(lines):
    from hazm import Normalizer

    # Its spacing and prefixes alone: what else it changes would only make places harder to compare.
    options = dict.fromkeys(
        ["remove_diacritics", "remove_specials_chars", "decrease_repeated_chars", "persian_style", "persian_numbers",
         "unicodes_replacement"],
        False,
    )
    normalizer = Normalizer(correct_spacing=True, seperate_mi=True, **options)
    return [normalizer.normalize(line) for line in lines]


def measure(name, restored, gold):
    right = wrong = optional = missed = left_out = 0
    for ours, line in zip(restored, gold):
        (letters, found), (expected, places) = apart(ours), apart(line)
        if letters != expected:
            # Other letters: the places cannot be compared.
            left_out += 1
            continue
        right += len(found & places)
        missed += len(places - found)
        for place in found - places:
            wrong += 1
            optional += bool(OPTIONAL.match(letters[place:]))
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    lenient = right / max(1, right + wrong - optional)
    print(json.dumps({"name": name, "P": round(precision, 4), "P'": round(lenient, 4), "R": round(recall, 4),
                      "right": right, "wrong": wrong, "optional": optional, "missed": missed, "lines left out": left_out}))


def main():
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            gold = [line[9:].rstrip("\n") for line in file if line.startswith("# text = ")]
        # Letters of one keyboard on both sides.
        gold = [line.replace("ي", "ی").replace("ك", "ک").replace("هٔ", "ۀ") for line in gold]
        bare = [line.replace(NON_JOINER, "") for line in gold]
        print(f"{path}: {len(gold)} sentences, {sum(line.count(NON_JOINER) for line in gold)} non-joiners")
        for name, restore in [("roznama", roznama), ("hazm", hazm)]:
            start = time.perf_counter()
            restored = restore(bare)
            print(f"  {time.perf_counter() - start:.2f} s", end="  ")
            measure(name, restored, gold)


if __name__ == "__main__":
    main()
