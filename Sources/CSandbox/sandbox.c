// For memfd_create.
#define _GNU_SOURCE

#include "sandbox.h"

#include <errno.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#include <linux/audit.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// Jumps over the next statement unless the call has this number, else lets it through.
#define ALLOW(number) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

static int limit(int resource, uint64_t value) {
    struct rlimit both = {.rlim_cur = value, .rlim_max = value};
    return setrlimit(resource, &both);
}

/// What a program needs that computes and moves bytes between descriptors that are already open.
#define ALLOW_COMPUTING                                                                                      \
    /* Bytes through open descriptors. */                                                                    \
    ALLOW(__NR_read), ALLOW(__NR_write), ALLOW(__NR_writev), ALLOW(__NR_close), ALLOW(__NR_lseek),           \
        ALLOW(__NR_fstat), /* Memory. */                                                                     \
        ALLOW(__NR_mmap), ALLOW(__NR_munmap), ALLOW(__NR_mremap), ALLOW(__NR_mprotect), ALLOW(__NR_madvise), \
        ALLOW(__NR_brk), /* Locks, clocks, random seeds of hash tables, signals, the end. */                 \
        ALLOW(__NR_futex), ALLOW(__NR_sched_yield), ALLOW(__NR_clock_gettime), ALLOW(__NR_gettimeofday),     \
        ALLOW(__NR_getrandom), ALLOW(__NR_getpid), ALLOW(__NR_gettid), ALLOW(__NR_tgkill),                   \
        ALLOW(__NR_rt_sigaction), ALLOW(__NR_rt_sigprocmask), ALLOW(__NR_rt_sigreturn),                      \
        ALLOW(__NR_sigaltstack), ALLOW(__NR_restart_syscall), ALLOW(__NR_exit), ALLOW(__NR_exit_group)

/// What it needs beside that to look for files and read them; which files, Landlock says.
#if defined(__x86_64__)
#define ALLOW_OLD_CALLS \
    ALLOW(__NR_open), ALLOW(__NR_stat), ALLOW(__NR_lstat), ALLOW(__NR_access), ALLOW(__NR_readlink),
#else
#define ALLOW_OLD_CALLS
#endif
#define ALLOW_READING_FILES                                                                                  \
    ALLOW_OLD_CALLS ALLOW(__NR_openat), ALLOW(__NR_newfstatat), ALLOW(__NR_statx), ALLOW(__NR_statfs),        \
        ALLOW(__NR_fstatfs), ALLOW(__NR_getdents64), ALLOW(__NR_faccessat), ALLOW(__NR_faccessat2),          \
        ALLOW(__NR_readlinkat), ALLOW(__NR_pread64), ALLOW(__NR_getcwd), ALLOW(__NR_fcntl),                  \
        ALLOW(__NR_fadvise64), ALLOW(__NR_sysinfo), ALLOW(__NR_sched_getaffinity), ALLOW(__NR_getuid),       \
        ALLOW(__NR_geteuid), ALLOW(__NR_uname)

static int install(struct sock_filter *filter, unsigned short length) {
    struct sock_fprog program = {.len = length, .filter = filter};
    // For every thread that there may be, not for this one alone.
    return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0 ? 0 : -1;
}

#define FILTER(...)                                                                                          \
    {                                                                                                        \
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),                             \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0),                                        \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),                                                 \
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)), __VA_ARGS__,                  \
        /* Everything else fails as if it were forbidden: no network, no processes. */                       \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (EPERM & SECCOMP_RET_DATA)),                           \
    }

static int filter_system_calls(void) {
    struct sock_filter filter[] = FILTER(ALLOW_COMPUTING);
    return install(filter, sizeof filter / sizeof filter[0]);
}

static int filter_all_but_reading(void) {
    struct sock_filter filter[] = FILTER(ALLOW_COMPUTING, ALLOW_READING_FILES);
    return install(filter, sizeof filter / sizeof filter[0]);
}

/// Takes away every right over files but that to read what lies in the folders.
static int forbid_files(const char *const *folders, int count) {
    const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    // All rights that the first version knows; what later versions add is refused by the filter of calls.
    struct landlock_ruleset_attr rules = {.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
    const int ruleset = (int)syscall(__NR_landlock_create_ruleset, &rules, sizeof rules, 0);
    if (ruleset < 0) return -1;
    for (int place = 0; place < count; place++) {
        const int folder = open(folders[place], O_PATH | O_CLOEXEC);
        // What is not there need not be read.
        if (folder < 0) continue;
        struct landlock_path_beneath_attr beneath = {.allowed_access = reading, .parent_fd = folder};
        const long status = syscall(__NR_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
        close(folder);
        if (status != 0) {
            close(ruleset);
            return -1;
        }
    }
    const long status = syscall(__NR_landlock_restrict_self, ruleset, 0);
    close(ruleset);
    return status == 0 ? 0 : -1;
}

int lingpao_sandbox_enter(uint64_t memory_bytes, uint64_t processor_seconds) {
    if (limit(RLIMIT_AS, memory_bytes) != 0) return LINGPAO_SANDBOX_MEMORY;
    if (limit(RLIMIT_CPU, processor_seconds) != 0) return LINGPAO_SANDBOX_TIME;
    if (limit(RLIMIT_FSIZE, 0) != 0) return LINGPAO_SANDBOX_FILE_SIZE;
    // Standard input, output and error are open; a fourth descriptor there cannot be.
    if (limit(RLIMIT_NOFILE, 3) != 0) return LINGPAO_SANDBOX_FILES;
    if (limit(RLIMIT_NPROC, 0) != 0) return LINGPAO_SANDBOX_PROCESSES;
    if (limit(RLIMIT_CORE, 0) != 0) return LINGPAO_SANDBOX_CORE;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return LINGPAO_SANDBOX_PRIVILEGES;
    if (filter_system_calls() != 0) return LINGPAO_SANDBOX_SYSTEM_CALLS;
    return LINGPAO_SANDBOX_OK;
}

int lingpao_sandbox_enter_reading(uint64_t memory_bytes, uint64_t processor_seconds,
                                  const char *const *folders, int count) {
    if (limit(RLIMIT_AS, memory_bytes) != 0) return LINGPAO_SANDBOX_MEMORY;
    if (limit(RLIMIT_CPU, processor_seconds) != 0) return LINGPAO_SANDBOX_TIME;
    if (limit(RLIMIT_FSIZE, 0) != 0) return LINGPAO_SANDBOX_FILE_SIZE;
    if (limit(RLIMIT_NOFILE, 64) != 0) return LINGPAO_SANDBOX_FILES;
    if (limit(RLIMIT_NPROC, 0) != 0) return LINGPAO_SANDBOX_PROCESSES;
    if (limit(RLIMIT_CORE, 0) != 0) return LINGPAO_SANDBOX_CORE;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return LINGPAO_SANDBOX_PRIVILEGES;
    if (forbid_files(folders, count) != 0) return LINGPAO_SANDBOX_FOLDERS;
    if (filter_all_but_reading() != 0) return LINGPAO_SANDBOX_SYSTEM_CALLS;
    return LINGPAO_SANDBOX_OK;
}

int lingpao_sandbox_memory_file(void) {
    return memfd_create("workbook", MFD_CLOEXEC);
}

#else

int lingpao_sandbox_enter(uint64_t memory_bytes, uint64_t processor_seconds) {
    (void)memory_bytes;
    (void)processor_seconds;
    return LINGPAO_SANDBOX_UNSUPPORTED;
}

int lingpao_sandbox_enter_reading(uint64_t memory_bytes, uint64_t processor_seconds,
                                  const char *const *folders, int count) {
    (void)memory_bytes;
    (void)processor_seconds;
    (void)folders;
    (void)count;
    return LINGPAO_SANDBOX_UNSUPPORTED;
}

int lingpao_sandbox_memory_file(void) {
    // The other process could not be limited here and would refuse.
    errno = ENOTSUP;
    return -1;
}

#endif
