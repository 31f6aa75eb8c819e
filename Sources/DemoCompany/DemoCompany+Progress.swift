extension DemoCompany {
  /// How far a fill has come.
  public struct Progress: Sendable, Hashable {
    /// What is being done.
    public enum Step: Sendable, Hashable {
      /// Rows are being written.
      case rows
      /// Keys, references and indexes are being made.
      case keys
      /// The server looks at what the tables hold.
      case statistics
    }

    /// What is being done.
    public let step: Step
    /// Accounts that are written.
    public let accounts: Int
    /// Accounts in all.
    public let accountsInAll: Int
    /// Rows of all tables that are written.
    public let rows: Int
  }
}
