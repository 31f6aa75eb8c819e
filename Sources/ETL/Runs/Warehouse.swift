public import Postgres

/// The database that holds the warehouse.
public struct Warehouse: Sendable, Hashable {
  /// Where it is.
  public var address: ServerAddress

  /// The warehouse at an address.
  public init(address: ServerAddress) {
    self.address = address
  }
}
