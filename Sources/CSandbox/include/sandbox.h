#ifndef LINGPAO_SANDBOX_H
#define LINGPAO_SANDBOX_H

#include <stdint.h>

/// What could not be limited; 0 where everything was.
enum lingpao_sandbox_failure {
    LINGPAO_SANDBOX_OK = 0,
    LINGPAO_SANDBOX_MEMORY = 1,
    LINGPAO_SANDBOX_TIME = 2,
    LINGPAO_SANDBOX_FILE_SIZE = 3,
    LINGPAO_SANDBOX_FILES = 4,
    LINGPAO_SANDBOX_PROCESSES = 5,
    LINGPAO_SANDBOX_CORE = 6,
    LINGPAO_SANDBOX_PRIVILEGES = 7,
    LINGPAO_SANDBOX_SYSTEM_CALLS = 8,
    LINGPAO_SANDBOX_UNSUPPORTED = 9,
    LINGPAO_SANDBOX_FOLDERS = 10,
};

/// Limits the calling process for good: address space and processor time as given, no files to write, none
/// to open, no processes, no core file, no new privileges, and no system calls but those that a program
/// needs which computes and moves bytes between descriptors that are already open.
///
/// Stops at the first limit that cannot be set and returns which; the caller must then not go on.
int lingpao_sandbox_enter(uint64_t memory_bytes, uint64_t processor_seconds);

/// As `lingpao_sandbox_enter`, for a program whose libraries read tables and fonts as they need them: it may
/// open files in these folders to read them, none else, none to write. Still no network and no processes.
///
/// Folders that do not exist are passed over.
int lingpao_sandbox_enter_reading(uint64_t memory_bytes, uint64_t processor_seconds,
                                  const char *const *folders, int count);

/// A new file that lies in memory and has no name; −1 and errno where there can be none.
int lingpao_sandbox_memory_file(void);

#endif
