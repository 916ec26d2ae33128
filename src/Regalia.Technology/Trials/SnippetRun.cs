using System.Runtime.InteropServices;

namespace Regalia.Technology.Trials;

/// <summary>A run of a snippet.</summary>
/// <param name="Text">Its characters; control characters are blanks.</param>
/// <param name="IsMatched">Whether it is a word that matched.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SnippetRun(string Text, bool IsMatched);
