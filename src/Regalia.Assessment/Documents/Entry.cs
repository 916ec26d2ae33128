using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Documents;

/// <summary>One entry of a list in an <see cref="EntryDocument"/>, with the very text it was typed as.</summary>
/// <param name="List">Key of the list: <c>answers</c>, <c>sectors</c>, <c>actions</c>.</param>
/// <param name="Key">Value of the entry's identifying key; unique in its list.</param>
/// <param name="Line">Line of the entry in the file, from 1.</param>
/// <param name="Text">
/// Its lines to the last character, with the comments and blank lines that stand above it and its line breaks.
/// </param>
/// <param name="Node">Its content.</param>
public sealed record Entry(string List, string Key, int Line, string Text, YamlMappingNode Node);
