/* Preloaded into the command: ends it at the n-th write to a file of the diary, as a dead battery would. Odd points tear
 * that write in half first. Without a point it only counts. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long writes;

static int of_diary(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, "diary.db") != NULL && strstr(path, "-shm") == NULL;
}

/* Counts a write; says whether it is the one to stop at. */
static int stops(int fd) {
    if (!of_diary(fd)) return 0;
    writes++;
    const char *at = getenv("STOP_AT_WRITE");
    return at != NULL && atol(at) == writes;
}

__attribute__((destructor)) static void tell(void) {
    const char *to = getenv("COUNT_WRITES_TO");
    FILE *file = to ? fopen(to, "w") : NULL;
    if (file) fprintf(file, "%ld", writes), fclose(file);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
    ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
    if (stops(fd)) {
        if (writes % 2) real(fd, bytes, length / 2, at);
        kill(getpid(), SIGKILL);
    }
    return real(fd, bytes, length, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t write(int fd, const void *bytes, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    if (stops(fd)) {
        if (writes % 2) real(fd, bytes, length / 2);
        kill(getpid(), SIGKILL);
    }
    return real(fd, bytes, length);
}
