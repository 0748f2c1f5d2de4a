/** Hands the records of training runs on to MLflow. */
@NullMarked
package io.suanpan.local.mlflow;

import org.jspecify.annotations.NullMarked;
