#ifndef DATELINE_CNCURSES_SHIM_H
#define DATELINE_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <stdio.h>
#include <wchar.h>

// From term.h, whose macros would cover common words; the rest are macros Swift can't import.
extern char *tigetstr(const char *name);
extern int tigetnum(const char *name);
extern int tigetflag(const char *name);
extern int setupterm(const char *name, int descriptor, int *fault);
extern struct term *set_curterm(struct term *terminal);
extern int del_curterm(struct term *terminal);
// The names of the capabilities, in the order of a compiled description; null after the last.
extern const char *const boolnames[], *const numnames[], *const strnames[];
// wchar.h has it for other feature macros than these.
extern int wcwidth(wchar_t character);

static inline const char *shim_boolean_name(int index) { return boolnames[index]; }
static inline const char *shim_number_name(int index) { return numnames[index]; }
static inline const char *shim_string_name(int index) { return strnames[index]; }

static inline SCREEN *shim_newterm(void) { return newterm(NULL, stdout, stdin); }
static inline WINDOW *shim_stdscr(void) { return stdscr; }
static inline WINDOW *shim_curscr(void) { return curscr; }
static inline int shim_colours(void) { return COLORS; }
static inline int shim_colour_pairs(void) { return COLOR_PAIRS; }

static const attr_t shim_bold = A_BOLD;
static const attr_t shim_dim = A_DIM;
static const attr_t shim_italic = A_ITALIC;
static const attr_t shim_underline = A_UNDERLINE;
static const attr_t shim_reverse = A_REVERSE;

static const mmask_t shim_button1_pressed = BUTTON1_PRESSED;
static const mmask_t shim_button1_clicked = BUTTON1_CLICKED;
static const mmask_t shim_button1_double_clicked = BUTTON1_DOUBLE_CLICKED;
static const mmask_t shim_button1_released = BUTTON1_RELEASED;
static const mmask_t shim_report_mouse_position = REPORT_MOUSE_POSITION;
static const mmask_t shim_wheel_up = BUTTON4_PRESSED;
static const mmask_t shim_wheel_down = BUTTON5_PRESSED;

#endif
