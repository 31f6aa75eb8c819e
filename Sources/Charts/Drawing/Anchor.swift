/// Which part of a text stands at its x.
enum Anchor: String {
  case start
  case middle
  case end
}
