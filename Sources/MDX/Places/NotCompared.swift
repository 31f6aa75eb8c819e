/// A value that equality and hashing pass over: two trees that say the same are equal wherever they stand.
@propertyWrapper
public struct NotCompared<Value: Sendable>: Sendable, Hashable {
  /// The value.
  public var wrappedValue: Value

  /// Keeps a value.
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  /// Always true.
  public static func == (_: NotCompared, _: NotCompared) -> Bool { true }

  /// Adds nothing.
  public func hash(into _: inout Hasher) {}
}
