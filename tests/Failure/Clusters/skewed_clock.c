/* Moves the wall clock of a process (LD_PRELOAD) by CLOCK_SKEW_SECONDS; clocks that measure time are left alone.
   Without headers and libc's start files, so that a compiler is all it takes to build it. */
#ifdef __aarch64__
#define CLOCK_GETTIME 113
#else
#define CLOCK_GETTIME 228
#endif

struct timespec { long seconds, nanoseconds; };
struct timeval { long seconds, microseconds; };

extern long syscall(long number, ...);
extern char *getenv(const char *name);
extern long strtol(const char *text, char **end, int base);

static long skew(void)
{
    const char *text = getenv("CLOCK_SKEW_SECONDS");
    return text ? strtol(text, 0, 10) : 0;
}

int clock_gettime(int clock, struct timespec *now)
{
    const int real = 0, real_coarse = 5;
    int status = (int)syscall(CLOCK_GETTIME, clock, now);
    if (status == 0 && (clock == real || clock == real_coarse))
        now->seconds += skew();
    return status;
}

int gettimeofday(struct timeval *now, void *zone)
{
    struct timespec precise;
    int status = clock_gettime(0, &precise);
    (void)zone;
    now->seconds = precise.seconds;
    now->microseconds = precise.nanoseconds / 1000;
    return status;
}

long time(long *now)
{
    struct timespec precise;
    clock_gettime(0, &precise);
    if (now)
        *now = precise.seconds;
    return precise.seconds;
}
