/// A level of a cube, as two small numbers.
struct LevelPlace: Sendable, Hashable {
  /// The number of its hierarchy in the cube.
  var hierarchy: Int
  /// Its number in the hierarchy; an all level is 0.
  var level: Int
}
