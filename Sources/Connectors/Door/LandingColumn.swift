/// The columns of a landing table for text, behind those that the source has.
public enum LandingColumn {
  /// The number of the line on which the row begins in its file, from 1; `bigint`.
  public static let line = "plumb_line"
  /// Why the row could not be taken apart; null for good rows; `text`.
  public static let fault = "plumb_fault"
  /// The row as it came, where it could not be taken apart; `text`.
  public static let raw = "plumb_raw"
}
