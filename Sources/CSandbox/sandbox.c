// For memfd_create.
#define _GNU_SOURCE

#include "sandbox.h"

#include <errno.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#include <linux/audit.h>
#include <linux/filter.h>
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

static int filter_system_calls(void) {
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        // Bytes through open descriptors.
        ALLOW(__NR_read), ALLOW(__NR_write), ALLOW(__NR_writev), ALLOW(__NR_close), ALLOW(__NR_lseek),
        ALLOW(__NR_fstat),
        // Memory.
        ALLOW(__NR_mmap), ALLOW(__NR_munmap), ALLOW(__NR_mremap), ALLOW(__NR_mprotect), ALLOW(__NR_madvise),
        ALLOW(__NR_brk),
        // Locks, clocks, random seeds of hash tables, signals, the end.
        ALLOW(__NR_futex), ALLOW(__NR_sched_yield), ALLOW(__NR_clock_gettime), ALLOW(__NR_gettimeofday),
        ALLOW(__NR_getrandom), ALLOW(__NR_getpid), ALLOW(__NR_gettid), ALLOW(__NR_tgkill),
        ALLOW(__NR_rt_sigaction), ALLOW(__NR_rt_sigprocmask), ALLOW(__NR_rt_sigreturn), ALLOW(__NR_sigaltstack),
        ALLOW(__NR_restart_syscall), ALLOW(__NR_exit), ALLOW(__NR_exit_group),
        // Everything else fails as if it were forbidden: no opening, no network, no processes.
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (EPERM & SECCOMP_RET_DATA)),
    };
    struct sock_fprog program = {.len = sizeof filter / sizeof filter[0], .filter = filter};
    // For every thread that there may be, not for this one alone.
    return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0 ? 0 : -1;
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

int lingpao_sandbox_memory_file(void) {
    return memfd_create("workbook", MFD_CLOEXEC);
}

#else

int lingpao_sandbox_enter(uint64_t memory_bytes, uint64_t processor_seconds) {
    (void)memory_bytes;
    (void)processor_seconds;
    return LINGPAO_SANDBOX_UNSUPPORTED;
}

int lingpao_sandbox_memory_file(void) {
    // The other process could not be limited here and would refuse.
    errno = ENOTSUP;
    return -1;
}

#endif
