"""MINILM=FOLDER python train.py CORPORA OUT.pt: trains the teacher, half an hour on one core.

CORPORA is the folder of the project's suites for entities (train, dev)."""
import random
import sys
import time

import torch
from torch import nn

from corpora import GOLD, read
from teacher import INDEX, Teacher, batches, chunks, decode, predict, spans, tensors

DEV = ["dev/gum_news.conll", "dev/uner_pud.test.conll", "dev/wnut17.dev.conll"]
ROUNDS, RATE, SEED = 3, 3e-4, 1


def f1(teacher, path):
    documents = read(path)
    wanted = given = right = 0
    for document, found in zip(documents, predict(teacher, documents)):
        for (_, tags), probabilities in zip(document, found):
            gold = {span for span in spans([INDEX.get(tag, 0) for tag in tags]) if span[2] < 3}
            mine = {span for span in spans(decode(probabilities)) if span[2] < 3}
            wanted, given, right = wanted + len(gold), given + len(mine), right + len(gold & mine)
    return 2 * right / (wanted + given)


def main(folder, out):
    mixed, start = random.Random(SEED), time.time()
    torch.manual_seed(SEED)
    gold = [chunk for name, others in GOLD for chunk in chunks(read(f"{folder}/train/{name}.conll"), others)]
    # Every second document of GMB, a third of them in each round.
    news = chunks(read(f"{folder}/train/gmb.denoised.conll")[1::2], True)
    mixed.shuffle(news)
    share = len(news) // ROUNDS
    steps = [
        batch for turn in range(ROUNDS)
        for batch in batches(gold + news[turn * share:(turn + 1) * share], 2048, mixed)]
    teacher = Teacher()
    teacher.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    body = [
        weight for name, weight in teacher.named_parameters()
        if name.startswith("bert.") and "word_embeddings" not in name]
    head = [weight for name, weight in teacher.named_parameters() if not name.startswith("bert.")]
    rates = [RATE, RATE * 5]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": rates[0]}, {"params": head, "lr": rates[1]}], weight_decay=0.01)
    teacher.train()
    for number, batch in enumerate(steps):
        factor = min(1, (number + 1) / (0.06 * len(steps))) * max(0.02, 1 - number / len(steps))
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * factor
        *inputs, may_be = tensors(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = teacher(*inputs)
        scores = scores.float()
        loss = (scores.logsumexp(-1) - scores.masked_fill(~may_be, -1e9).logsumexp(-1)).mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        if number % 100 == 99:
            print(f"{number + 1} of {len(steps)}  loss {loss.item():.3f}  {time.time() - start:.0f} s", flush=True)
    torch.save(teacher.state_dict(), out)
    for path in DEV:
        print(f"{path}  {f1(teacher, f'{folder}/{path}'):.4f}")


main(*sys.argv[1:])
