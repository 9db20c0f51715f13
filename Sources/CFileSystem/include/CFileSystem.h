#ifndef PLEXOMATIC_CFILESYSTEM_H
#define PLEXOMATIC_CFILESYSTEM_H

// What Swift's Glibc module does not show, declared by hand.
//
// `_GNU_SOURCE` must not be defined here: it changes `fd_set` and breaks Dispatch beside it. The functions are
// therefore declared as the manual pages give them.

#include <stddef.h>
#include <stdint.h>
// statfs(2): <https://man7.org/linux/man-pages/man2/statfs.2.html>
#include <sys/statfs.h>
#include <sys/types.h>
#include <wchar.h>

// renameat2(2): <https://man7.org/linux/man-pages/man2/rename.2.html>
extern int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
#define PLEXOMATIC_RENAME_NOREPLACE (1u << 0)

// wcwidth(3): <https://man7.org/linux/man-pages/man3/wcwidth.3.html>
extern int wcwidth(wchar_t c);

// getdents64(2): <https://man7.org/linux/man-pages/man2/getdents64.2.html>
extern ssize_t getdents64(int fd, void *buffer, size_t length);

// fallocate(2): <https://man7.org/linux/man-pages/man2/fallocate.2.html>
extern int fallocate(int fd, int mode, off_t offset, off_t length);

// xattr(7): <https://man7.org/linux/man-pages/man7/xattr.7.html>
extern ssize_t flistxattr(int fd, char *list, size_t size);
extern ssize_t fgetxattr(int fd, const char *name, void *value, size_t size);
extern int fsetxattr(int fd, const char *name, const void *value, size_t size, int flags);

// utimensat(2): <https://man7.org/linux/man-pages/man2/utimensat.2.html>
#define PLEXOMATIC_UTIME_OMIT 1073741822

// ioctl_ficlone(2): <https://man7.org/linux/man-pages/man2/ioctl_ficlone.2.html>
#define PLEXOMATIC_FICLONE 0x40049409ul

// ioctl_iflags(2): <https://man7.org/linux/man-pages/man2/ioctl_iflags.2.html>
#define PLEXOMATIC_FS_IOC_GETFLAGS 0x80086601ul
#define PLEXOMATIC_FS_IMMUTABLE_FL 0x00000010
#define PLEXOMATIC_FS_APPEND_FL 0x00000020

#endif
