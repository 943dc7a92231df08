"""python wikipedia.py gensim-4.4.0-*.whl > wikipedia.txt: the prose of 101 articles of English Wikipedia (CC BY-SA 3.0).

That wheel of PyPI holds them among its test data. Paragraphs are parted by empty lines, articles by form feeds."""
import bz2
import html
import re
import sys
import zipfile

CLOSING = "References|External links|Further reading|See also|Notes|Bibliography|Sources|Footnotes|Citations"
DROPPED = "math|gallery|timeline|code|source|pre|nowiki|table|blockquote|poem|score|sub|sup"


def outside(text, opening, closing):
    """The text without what stands between two marks, which may be nested."""
    kept, depth, index = [], 0, 0
    while index < len(text):
        if text.startswith(opening, index):
            depth, index = depth + 1, index + len(opening)
        elif depth and text.startswith(closing, index):
            depth, index = depth - 1, index + len(closing)
        else:
            if not depth:
                kept.append(text[index])
            index += 1
    return "".join(kept)


def prose(markup):
    text = re.sub(r"<!--.*?-->", "", html.unescape(markup), flags=re.S)
    text = re.sub(r"<ref[^>/]*/>", "", text)
    text = re.sub(r"<ref[^>]*>.*?</ref>", "", text, flags=re.S)
    text = re.sub(rf"<({DROPPED})[^>]*>.*?</\1>", "", text, flags=re.S | re.I)
    text = outside(outside(text, "{{", "}}"), "{|", "|}")
    text = re.sub(
        r"\[\[(?:[a-z\-]{2,12}|File|Image|Category|Media):(?:[^\[\]]|\[\[[^\[\]]*\]\])*\]\]", "", text, flags=re.I)
    text = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", r"\1", text)
    text = re.sub(r"\[https?://\S+\]", "", re.sub(r"\[https?://\S+ ([^\]]*)\]", r"\1", text))
    text = html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"'{2,5}", "", text))).replace("\xa0", " ")
    text = re.sub(r"\(\s*[;,]\s*", "(", re.sub(r"\(\s*[;,]*\s*\)", "", text))
    paragraphs = []
    for line in map(str.strip, text.split("\n")):
        if re.match(rf"=+\s*({CLOSING})", line, re.I):
            break
        if len(line) >= 60 and line[0] not in "=|!{}*#:;<" and "{" not in line and "|" not in line:
            paragraphs.append(re.sub(r"\s+", " ", line))
    return paragraphs


def main(wheel):
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if "enwiki-latest" in name and "shortened" in name)
        pages = bz2.decompress(archive.read(name)).decode()
    articles = []
    for page in re.findall(r"<page>(.*?)</page>", pages, re.S):
        title = re.search(r"<title>(.*?)</title>", page).group(1)
        markup = re.search(r"<text[^>]*>(.*?)</text>", page, re.S)
        if not markup or ":" in title or html.unescape(markup.group(1)).lower().startswith("#redirect"):
            continue
        paragraphs = prose(markup.group(1))
        if paragraphs:
            articles.append("\n\n".join([title] + paragraphs))
    sys.stdout.write("\n\f\n".join(articles) + "\n")


main(*sys.argv[1:])
