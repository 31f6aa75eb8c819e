public import OrderedCollections

extension CubeDefinition {
  /// A dimension of the cube.
  public struct DimensionUse: Sendable, Hashable {
    /// Which version of a versioned dimension's member the facts are shown under.
    public enum Version: String, Sendable, Hashable, CaseIterable {
      /// The version of the fact's own day: as it was.
      case ofTheDay = "of the day"
      /// Today's version: as it is.
      case current
    }

    /// What ties the dimension to the cube's stars.
    public enum Link: Sendable, Hashable {
      /// The role of this name in each of the stars that has it.
      case role(String)
      /// The role by star; it touches no other.
      case roles(OrderedDictionary<String, String>)
      /// The rows of the star itself, of which this degenerate dimension is made.
      case facts(dimension: String)
    }

    /// What ties it to the cube's stars.
    public var link: Link
    /// What people call it.
    public var caption: LocalizedText
    /// What it is here, for the documentation.
    public var description: LocalizedText?
    /// Which version of a member facts are shown under.
    public var version: Version
    /// The member, in MDX, that holds where a question names none of its hierarchy; nil for the hierarchy's own.
    public var defaultMember: LocatedText?
    /// Whether tools offer it; questions may use it all the same.
    public var isVisible: Bool

    /// A use of a star's role.
    public init(role: String, caption: LocalizedText, version: Version = .ofTheDay) {
      self.init(link: .role(role), caption: caption, version: version)
    }

    /// A use of roles in several stars, or of a degenerate dimension.
    public init(link: Link, caption: LocalizedText, version: Version = .ofTheDay) {
      self.link = link
      self.caption = caption
      self.description = nil
      self.version = version
      self.defaultMember = nil
      self.isVisible = true
    }

    /// The role in the one star, or in the first of several that it touches; a degenerate dimension's own name.
    public var role: String {
      switch link {
      case .role(let role): role
      case .roles(let roles): roles.values.first ?? ""
      case .facts(let dimension): dimension
      }
    }
  }
}
