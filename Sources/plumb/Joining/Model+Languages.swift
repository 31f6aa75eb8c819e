import CubeModel
import OrderedCollections

extension Model {
  /// The codes of the languages in which anything that an answer shows has a caption or unit; English is always there.
  var languages: Set<String> {
    var captions = dimensions.values.flatMap { dimension in
      dimension.hierarchies.flatMap { [$0.caption, $0.allCaption] + $0.levels.map(\.caption) }
    }
    for cube in cubes.values {
      captions += [cube.caption] + cube.dimensions.values.map(\.caption) + cube.measures.values.map(\.caption)
    }
    let formats = cubes.values.flatMap { $0.measures.values.map(\.format) }
    let texts = cubes.values.flatMap { $0.measures.values.compactMap(\.formatText) }
    captions += texts
    return Set(["en"] + captions.flatMap(\.others.keys) + formats.flatMap(\.translations.keys))
  }

  /// Expects captions in a language.
  ///
  /// - Throws: `Failure` where there are none.
  func expectCaptions(in language: String) throws(Failure) {
    guard languages.contains(language) else {
      throw Failure.input(
        "--language: the definitions have no captions in '\(language)'; they have "
          + languages.sorted().joined(separator: ", ") + ".")
    }
  }
}
