public import CubeModel

/// The member under which facts stand whose own member is not known.
public enum UnknownMember {
  /// What it is called.
  public static let caption = LocalizedText("Unknown", others: ["zh": "未知"])

  /// Whether a question that writes `name` means it.
  static func isNamed(_ name: String) -> Bool {
    name.lowercased() == caption.english.lowercased() || caption.others.values.contains(name)
  }
}
