"""MINILM=FOLDER python label.py TEACHER.pt WORDS.conll OUT.labels.gz: what the teacher says of the words.

A name is unknown where the teacher gives one of its words less than THRESHOLD, and so is a word outside of names."""
import sys

import torch

from corpora import LETTERS, read, write_labels
from teacher import Teacher, decode, predict, spans

THRESHOLD = 0.8


def letters(probabilities):
    tags = decode(probabilities)
    unknown = [tag == 0 and row[0] < THRESHOLD for tag, row in zip(tags, probabilities)]
    for start, end, _ in spans(tags):
        if any(probabilities[index][tags[index]] < THRESHOLD for index in range(start, end)):
            unknown[start:end] = [True] * (end - start)
    return "".join("?" if doubt else LETTERS[tag] for tag, doubt in zip(tags, unknown))


def main(weights, words, out):
    teacher = Teacher()
    teacher.load_state_dict(torch.load(weights))
    found = predict(teacher, read(words))
    write_labels(out, [[letters(sentence) for sentence in document] for document in found])


main(*sys.argv[1:])
