package io.suanpan.forecasting.stock.plan;

/**
 * What to do with stock. Excess is what lies above the demand of {@code slowCoverDays} that 90 % of
 * the futures stay below; cover is stock by expected demand.
 *
 * <table>
 * <caption>Rules, the first that holds</caption>
 * <tr><td>no excess</td><td>{@link #NONE}</td></tr>
 * <tr><td>history shorter than {@code deadDays}, cover up to {@code markDownCoverDays}</td><td>{@link #WAIT}: new products need time</td></tr>
 * <tr><td>supplier takes it back</td><td>{@link #RETURN}</td></tr>
 * <tr><td>no sale in {@code deadDays}</td><td>{@link #CLEAR}</td></tr>
 * <tr><td>cover above {@code markDownCoverDays}</td><td>{@link #MARK_DOWN}</td></tr>
 * <tr><td>else</td><td>{@link #PROMOTE}</td></tr>
 * </table>
 */
public enum SlowStockAction {
    NONE,
    WAIT,
    RETURN,
    CLEAR,
    MARK_DOWN,
    PROMOTE
}
