namespace Regalia.Assessment.Documents;

/// <summary>An entry and its lines.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="First">First line: that of the comments and blank lines above it.</param>
/// <param name="Last">Last line of its content.</param>
internal sealed record EntryPlace(Entry Entry, int First, int Last)
{
    /// <summary>Spaces before its keys.</summary>
    public int KeyIndent => (int)Entry.Node.Start.Column - 1;
}
