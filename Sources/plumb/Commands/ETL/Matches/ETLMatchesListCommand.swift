import ArgumentParser
import ETL

/// The members that are the same as others, or look like it.
struct ETLMatchesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the members that a source merged into others or a rule matched with them.",
    discussion: "Facts of a member stand on the one at the end of its chain.")

  @Option(help: "Only those of this dimension.")
  var dimension: String?

  @Flag(help: "Also list those that hold no longer.")
  var ended = false

  @Flag(help: "List members of one source that a rule takes for one, and did not match.")
  var duplicates = false

  @OptionGroup var limit: ListLimit

  @Option(help: "How the list is written.")
  var format = OutputFormat.table

  func validate() throws {
    guard !(ended && duplicates) else { throw ValidationError("--ended goes with matches, not with --duplicates") }
  }

  func run() async throws {
    let log = MatchLog(of: Warehouse(address: try await Surroundings.warehouse()))
    let listing = duplicates ? try await duplicates(log) : try await matches(log)
    guard !listing.rows.isEmpty || format != .table else {
      print(duplicates ? "No duplicates are known." : "No member is the same as another.")
      return
    }
    print(try listing.text(as: format), terminator: "")
    limit.tell(listed: listing.rows.count, as: format)
  }

  private func matches(_ log: MatchLog) async throws -> Listing {
    var listing = Listing([
      Listing.Column("match", numeric: true), Listing.Column("dimension"), Listing.Column("member"),
      Listing.Column("same as"), Listing.Column("facts stand on"), Listing.Column("rule"),
      Listing.Column("since run", numeric: true), Listing.Column("until run", numeric: true), Listing.Column("undone"),
    ])
    for match in try await log.list(dimension: dimension, includingEnded: ended, limit: limit.count) {
      listing.append([
        .integer(match.id), .text(match.dimension), .text(match.member), .text(match.survivor), .text(match.root),
        .text(match.rule ?? "merged by the source"), .integer(match.foundRun),
        match.endedRun.map(Listing.Value.integer) ?? .missing, .text(ifAny: match.undoneAt),
      ])
    }
    return listing
  }

  private func duplicates(_ log: MatchLog) async throws -> Listing {
    var listing = Listing([
      Listing.Column("dimension"), Listing.Column("rule"), Listing.Column("source"), Listing.Column("members"),
    ])
    for group in try await log.duplicates(dimension: dimension, limit: limit.count) {
      listing.append([
        .text(group.dimension), .text(group.rule), .text(group.source),
        .text(group.members.joined(separator: ", ")),
      ])
    }
    return listing
  }
}
