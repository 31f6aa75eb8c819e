import ArgumentParser

/// How a table is written: for people, or for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case csv
}
