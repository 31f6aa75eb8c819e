extension RoleDefinition {
  /// What a role may see of a hierarchy.
  public struct HierarchyGrant: Sendable, Hashable {
    /// What the total of a member is of which only some descendants are seen.
    public enum Rollup: String, Sendable, Hashable, CaseIterable {
      /// The total of all.
      case full
      /// The total of those that are seen.
      case partial
      /// Nothing that anybody can see.
      case hidden
    }

    /// What the unique names of members begin with.
    public enum Naming: String, Sendable, Hashable, CaseIterable {
      /// The widest ancestor that is seen.
      case seen
      /// All ancestors, those above the top level too, as Mondrian has it.
      case whole
    }

    /// A grant on a member and everything below it; of several the one nearest to a member holds.
    public struct MemberGrant: Sendable, Hashable {
      /// The member in MDX: `[Store].[USA].[CA]`.
      public var member: LocatedText
      /// Whether it is seen.
      public var access: Access

      /// A grant on a member.
      public init(member: LocatedText, access: Access) {
        self.member = member
        self.access = access
      }
    }

    /// The hierarchy in MDX: `[Store]`, `[Time].[Weekly]`, `[Measures]`.
    public var hierarchy: LocatedText
    /// All, nothing, or what levels and members say.
    public var access: CustomAccess
    /// The coarsest level that is seen, by its name or in MDX; nil for the first.
    public var topLevel: LocatedText?
    /// The finest level that is seen, by its name or in MDX; nil for the last.
    public var bottomLevel: LocatedText?
    /// What totals are.
    public var rollup: Rollup
    /// What unique names begin with.
    public var names: Naming
    /// Grants on members, in order.
    ///
    /// When there are any, a member that none of them reaches is not seen.
    public var members: [MemberGrant]

    /// A grant on a hierarchy.
    public init(
      hierarchy: LocatedText, access: CustomAccess, topLevel: LocatedText? = nil, bottomLevel: LocatedText? = nil,
      rollup: Rollup = .full, names: Naming = .seen, members: [MemberGrant] = []
    ) {
      self.hierarchy = hierarchy
      self.access = access
      self.topLevel = topLevel
      self.bottomLevel = bottomLevel
      self.rollup = rollup
      self.names = names
      self.members = members
    }
  }
}
