/// Where a password or token is kept: never in the definitions themselves.
public struct SecretPlace: Sendable, Hashable {
  /// The environment variable that holds it.
  public var environment: String?
  /// The file that holds it, from the definitions' folder on; only its owner may read it (mode 600).
  public var file: String?

  /// A place; the variable, where it is set, comes before the file.
  public init(environment: String? = nil, file: String? = nil) {
    self.environment = environment
    self.file = file
  }
}
