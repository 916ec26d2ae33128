using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Documents;

/// <summary>A list of entries and where it stands.</summary>
/// <param name="Key">The node of its key.</param>
/// <param name="Value">What stands behind the key: the list, or nothing.</param>
/// <param name="Places">Its entries.</param>
internal sealed record EntryList(YamlNode Key, YamlNode Value, ImmutableArray<EntryPlace> Places);
