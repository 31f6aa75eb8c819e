#include <histedit.h>
#include <locale.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

// el_set, el_get and history take arguments of any number and type, which Swift cannot pass: each use has its own
// function here.

// stdin and its like are no constants, which Swift holds to be unsafe.
static inline EditLine *edit_begin(const char *program) { return el_init(program, stdin, stdout, stderr); }

static inline void *edit_owner(EditLine *editor) {
  void *owner = NULL;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void edit_set_owner(EditLine *editor, void *owner) { el_set(editor, EL_CLIENTDATA, owner); }

static inline void edit_set_prompt(EditLine *editor, char *(*prompt)(EditLine *)) { el_set(editor, EL_PROMPT, prompt); }

static inline void edit_set_keys(EditLine *editor, const char *name) { el_set(editor, EL_EDITOR, name); }

// Ctrl-C arrives as a character while a line is edited.
static inline void edit_take_interrupts(EditLine *editor) { el_set(editor, EL_SETTY, "-d", "-isig", NULL); }

static inline void edit_bind(
    EditLine *editor, const char *key, const char *name, const char *help, unsigned char (*function)(EditLine *, int)) {
  el_set(editor, EL_ADDFN, name, help, function);
  el_set(editor, EL_BIND, key, name, NULL);
}

static inline void edit_use_history(EditLine *editor, History *lines) { el_set(editor, EL_HIST, history, lines); }

static inline void edit_history_keep(History *lines, int count) {
  HistEvent event;
  history(lines, &event, H_SETSIZE, count);
  history(lines, &event, H_SETUNIQUE, 1);
}

static inline void edit_history_add(History *lines, const char *line) {
  HistEvent event;
  history(lines, &event, H_ENTER, line);
}

static inline int edit_history_load(History *lines, const char *path) {
  HistEvent event;
  return history(lines, &event, H_LOAD, path);
}

static inline int edit_history_save(History *lines, const char *path) {
  HistEvent event;
  return history(lines, &event, H_SAVE, path);
}

// Names are of all scripts: where the locale knows no UTF-8, characters are counted by one that does.
static inline void edit_use_wide_characters(void) {
  setlocale(LC_CTYPE, "");
  if (MB_CUR_MAX == 1) setlocale(LC_CTYPE, "C.UTF-8");
}
