import CubeModel
import OrderedCollections

/// Everything that has a name, from A to Z, on one page: what a browser's own search finds, and kinds to narrow it by.
struct AlphabetPage {
  let site: Site

  /// The kinds to narrow by, with the number of names of each.
  var filters: [AlphabetView.Filter] {
    let counts = Dictionary(grouping: entries, by: \.kind).mapValues(\.count)
    let kinds = Self.kinds.filter { counts[$0.id] != nil }.map { kind in
      AlphabetView.Filter(kind: kind.id, caption: site.word(kind.caption), count: counts[kind.id] ?? 0, isChosen: false)
    }
    return [.init(kind: "all", caption: site.word(.allKinds), count: entries.count, isChosen: true)] + kinds
  }

  /// The names by their first letter.
  var letters: [AlphabetView.Letter] {
    let sorted = entries.sorted {
      ($0.sortKey, $0.name, $0.kind, $0.home.html) < ($1.sortKey, $1.name, $1.kind, $1.home.html)
    }
    var letters: OrderedDictionary<String, [AlphabetView.Entry]> = [:]
    for entry in sorted {
      let first = entry.sortKey.first.map { $0.isASCII && $0.isLetter ? $0.uppercased() : "#" } ?? "#"
      letters[first, default: []].append(
        .init(
          entryKind: entry.kind, entryName: entry.link, entryKindWord: site.say(entry.word), entryHome: entry.home,
          entryMeaning: entry.meaning))
    }
    return letters.map {
      .init(letterID: $0.key == "#" ? "other" : $0.key.lowercased(), letter: $0.key, entries: $0.value)
    }
  }

  private static let kinds: [(id: String, caption: Phrase)] = [
    ("kpi", .kpis), ("measure", .measures), ("cube", .cubes), ("dimension", .dimensions), ("hierarchy", .hierarchies),
    ("attribute", .attributes), ("star", .stars), ("column", .columns), ("source", .sources), ("table", .tables),
    ("field", .sourceColumns), ("other", .otherThings),
  ]

  /// A name with what is said of it.
  private struct Entry {
    var name: String
    var kind: String
    var word: Phrase
    var link: Prose
    var home: Prose
    var meaning: Prose

    /// The name by which it is sorted: of a member the last part of its path.
    var sortKey: String {
      let parts = name.split(separator: "[").last.map { $0.prefix { $0 != "]" } }
      return (name.hasPrefix("[") ? parts.map(String.init) ?? name : name).lowercased()
    }
  }

  private var entries: [Entry] { topics + asked + kept + fetched }

  private func entry(_ subject: Subject, _ name: String, _ kind: String, _ word: Phrase, _ text: LocalizedText?)
    -> Entry
  {
    let caption = site.link(subject)
    let isNamedOtherwise = site.caption(of: subject) != Prose(name)
    return Entry(
      name: name, kind: kind, word: word, link: isNamedOtherwise ? caption + " " + .code(name) : caption, home: .empty,
      meaning: text.map(site.text) ?? .empty)
  }

  private var topics: [Entry] {
    let model = site.model
    var entries = model.kpis.values.map { entry(.kpi($0.name), $0.name, "kpi", .kpi, $0.description) }
    entries += model.cubes.values.map { entry(.cube($0.name), $0.name, "cube", .cube, $0.description) }
    entries += model.stars.values.map { entry(.star($0.name), $0.name, "star", .star, $0.description ?? $0.grain) }
    entries += model.dimensions.values.map {
      entry(.dimension($0.name), $0.name, "dimension", .dimension, $0.description)
    }
    entries += model.sources.values.map { entry(.source($0.name), $0.name, "source", .source, $0.description) }
    entries += model.initiatives.values.map {
      entry(.initiative($0.name), $0.name, "other", .initiative, $0.description)
    }
    return entries + model.roles.values.map { entry(.role($0.name), $0.name, "other", .role, $0.description) }
  }

  private var asked: [Entry] {
    site.model.cubes.values.flatMap { cube in
      let home = site.link(.cube(cube.name))
      func named(_ name: String, _ caption: LocalizedText?, at anchor: Anchor) -> Prose {
        guard let caption, site.plain(caption) != name else {
          return site.link(.cube(cube.name), at: anchor, Prose(name))
        }
        return site.link(.cube(cube.name), at: anchor, site.text(caption)) + " " + .code(name)
      }
      func entry(_ name: String, _ caption: LocalizedText?, _ text: LocalizedText?, _ word: Phrase, _ anchor: Anchor)
        -> Entry
      {
        Entry(
          name: name, kind: "measure", word: word, link: named(name, caption, at: anchor), home: home,
          meaning: text.map(site.text) ?? .empty)
      }
      return cube.measures.map {
        entry($0.key, $0.value.caption, $0.value.description, .measure, .measure(cube: cube.name, $0.key))
      }
        + cube.calculatedMembers.map {
          entry(
            $0.member.text, $0.caption, $0.description, .calculatedMember,
            .calculatedMember(cube: cube.name, $0.member.text))
        }
        + cube.namedSets.map {
          entry($0.name.text, $0.caption, $0.description, .namedSet, .namedSet(cube: cube.name, $0.name.text))
        }
        + cube.indicators.map {
          entry($0.key, $0.value.caption, $0.value.description, .indicator, .indicator(cube: cube.name, $0.key))
        }
    }
  }

  private var kept: [Entry] {
    let columns = site.model.stars.values.flatMap { star in
      star.measureColumns.map { name, column in
        Entry(
          name: name, kind: "column", word: .column, link: site.column(name, of: star.name),
          home: site.link(.star(star.name)), meaning: column.description.map(site.text) ?? .empty)
      }
    }
    let attributes = site.model.dimensions.values.flatMap { dimension in
      dimension.attributes.map { name, attribute in
        Entry(
          name: name, kind: "attribute", word: .attribute, link: site.attribute(name, of: dimension.name),
          home: site.link(.dimension(dimension.name)),
          meaning: attribute.description.map(site.text) ?? site.text(attribute.caption))
      }
    }
    let hierarchies = site.model.dimensions.values.flatMap { dimension in
      dimension.hierarchies.map { hierarchy in
        let anchor = Anchor.hierarchy(dimension: dimension.name, hierarchy.name)
        return Entry(
          name: hierarchy.name, kind: "hierarchy", word: .hierarchy,
          link: site.link(.dimension(dimension.name), at: anchor, site.text(hierarchy.caption)),
          home: site.link(.dimension(dimension.name)), meaning: HierarchyWords(site: site).levels(hierarchy))
      }
    }
    return columns + attributes + hierarchies
  }

  private var fetched: [Entry] {
    site.model.sources.values.flatMap { source in
      source.tables.values.flatMap { table in
        let owner = Entry(
          name: table.name, kind: "table", word: .table, link: site.table(table.name, of: source.name),
          home: site.link(.source(source.name)), meaning: (table.description ?? table.caption).map(site.text) ?? .empty)
        return [owner]
          + table.columns.map { name, column in
            let key = LoadDefinition.SourceColumn(source: source.name, table: table.name, column: name)
            return Entry(
              name: name, kind: "field", word: .sourceColumn, link: site.sourceColumn(key, as: name),
              home: site.table(table.name, of: source.name), meaning: column.description.map(site.text) ?? .empty)
          }
      }
    }
  }
}
