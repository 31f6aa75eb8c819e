extension DimensionDefinition {
  /// How the members of one level stand below each other.
  public struct ParentChild: Sendable, Hashable {
    /// A table with a row for each member and each of its ancestors, itself included.
    public struct Closure: Sendable, Hashable {
      /// The table.
      public var table: ExistingTable
      /// The column with the ancestor's key.
      public var parentColumn: String
      /// The column with the member's key.
      public var childColumn: String

      /// A closure table.
      public init(table: ExistingTable, parentColumn: String, childColumn: String) {
        self.table = table
        self.parentColumn = parentColumn
        self.childColumn = childColumn
      }
    }

    /// Whether the member that holds what a parent has of its own is shown below it.
    public enum DataMembers: String, Sendable, Hashable, CaseIterable {
      case hidden, visible
    }

    /// The attribute with the key of the parent; null for a member without one.
    public var parentAttribute: String
    /// A further value of that attribute that means none, as text.
    public var rootValue: String?
    /// The table of ancestors, if there is one; without it they are found step by step.
    public var closure: Closure?
    /// Whether data members are shown.
    public var dataMembers: DataMembers

    /// Members below members, by the attribute that holds their parent's key.
    public init(
      parentAttribute: String, rootValue: String? = nil, closure: Closure? = nil, dataMembers: DataMembers = .hidden
    ) {
      self.parentAttribute = parentAttribute
      self.rootValue = rootValue
      self.closure = closure
      self.dataMembers = dataMembers
    }
  }
}
