/** The object store over a bucket of S3: the only package that sees the AWS SDK. */
@NullMarked
package io.suanpan.store.s3;

import org.jspecify.annotations.NullMarked;
