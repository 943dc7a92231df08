// How fast gumbo and libxml2 parse the pages that `dateline-lab bench html` parses, for a row beside ours.
//
//     apt-get install -y libgumbo-dev libxml2-dev
//     mkdir -p /tmp/pages && for f in ../shared/suites/cleaning/{aeb,wcxb}/html/*.gz; do
//         zcat $f >/tmp/pages/$(basename $f .gz); done
//     cc -O2 -o /tmp/html-peers Tests/Peers/html-peers.c $(xml2-config --cflags --libs) -lgumbo
//     /tmp/html-peers 5 /tmp/pages/*.html
//
// Prints for each the median MB/s of so many runs over all pages. Neither counts reading the files.
#include <gumbo.h>
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
    char *bytes;
    size_t count;
} Page;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

static int ascending(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void gumbo(const Page *page) {
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, page->bytes, page->count);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

static void libxml(const Page *page) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | XML_PARSE_HUGE;
    htmlDocPtr document = htmlReadMemory(page->bytes, (int)page->count, NULL, "utf-8", options);
    xmlFreeDoc(document);
}

static void measure(const char *name, void (*parse)(const Page *), const Page *pages, int count, int runs) {
    double total = 0;
    for (int i = 0; i < count; i++) total += pages[i].count;
    double *speeds = calloc(runs, sizeof(double));
    for (int run = 0; run < runs; run++) {
        double start = now();
        for (int i = 0; i < count; i++) parse(&pages[i]);
        speeds[run] = total / 1e6 / (now() - start);
    }
    qsort(speeds, runs, sizeof(double), ascending);
    printf("%-10s %8.1f MB/s\n", name, speeds[runs / 2]);
    free(speeds);
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fprintf(stderr, "usage: html-peers RUNS PAGE...\n");
        return 2;
    }
    int count = argc - 2;
    Page *pages = calloc(count, sizeof(Page));
    for (int i = 0; i < count; i++) {
        FILE *file = fopen(argv[i + 2], "rb");
        if (!file) {
            perror(argv[i + 2]);
            return 1;
        }
        fseek(file, 0, SEEK_END);
        pages[i].count = (size_t)ftell(file);
        rewind(file);
        pages[i].bytes = malloc(pages[i].count + 1);
        if (fread(pages[i].bytes, 1, pages[i].count, file) != pages[i].count) return 1;
        fclose(file);
    }
    measure("gumbo", gumbo, pages, count, atoi(argv[1]));
    measure("libxml2", libxml, pages, count, atoi(argv[1]));
    return 0;
}
