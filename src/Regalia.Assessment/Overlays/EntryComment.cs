using System.Collections.Immutable;
using Regalia.Assessment.Documents;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Overlays;

/// <summary>A comment that somebody typed, on a line of its own or behind a value.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Beside">What stands before it on its line, up to the colon; empty where nothing does.</param>
/// <param name="Words">The comment with its sign.</param>
internal sealed record EntryComment(int Line, string Beside, string Words)
{
    /// <summary>The comments of one entry, those above it included.</summary>
    public static ImmutableArray<EntryComment> Of(Entry entry) => [.. Find(Lines(entry), entry.Node)];

    /// <summary>The comments that belong to no entry.</summary>
    public static ImmutableArray<EntryComment> Outside(EntryDocument document)
    {
        HashSet<int> taken =
        [
            .. OverlayForm
                .ListNames.SelectMany(list => document.Entries(list))
                .SelectMany(Lines)
                .Select(line => line.Line),
        ];
        return
        [
            .. Find(Numbered(document.Text.TrimStart('\uFEFF'), 1).Where(l => !taken.Contains(l.Line)), document.Root),
        ];
    }

    /// <summary>Lines of the comments that others do not have: each of theirs stands for one, wherever it stands.</summary>
    public static ImmutableArray<int> Lost(IEnumerable<EntryComment> comments, IEnumerable<EntryComment> kept)
    {
        List<(string, string)> left = [.. kept.Select(c => (c.Beside, c.Words))];
        return [.. comments.Where(c => !left.Remove((c.Beside, c.Words))).Select(c => c.Line)];
    }

    private static IEnumerable<EntryComment> Find(IEnumerable<(int Line, string Text)> lines, YamlNode node)
    {
        YamlScalarNode[] scalars = [.. node.AllNodes.OfType<YamlScalarNode>()];
        foreach ((int line, string text) in lines)
        {
            for (int at = text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = text.IndexOf('#', at + 1))
            {
                bool begins = at == 0 || char.IsWhiteSpace(text[at - 1]);
                if (begins && !Array.Exists(scalars, s => Holds(s, line, at + 1)))
                {
                    string words = text[at..].Trim();
                    if (words.Length > 1)
                    {
                        yield return new EntryComment(line, text[..at].Split(':')[0].Trim(), words);
                    }

                    break;
                }
            }
        }
    }

    // A text below | or > begins on the next line; behind the sign there may be a comment.
    private static bool Holds(YamlScalarNode scalar, int line, int column)
    {
        (long Line, long Column) start = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
            ? (scalar.Start.Line + 1, 1)
            : (scalar.Start.Line, scalar.Start.Column);
        return start.CompareTo((line, column)) <= 0
            && (scalar.End.Line, scalar.End.Column).CompareTo((line, column)) > 0;
    }

    // The line of an entry is that of its dash; comments and blank lines above it are its own.
    private static IEnumerable<(int Line, string Text)> Lines(Entry entry)
    {
        int above = entry.Text.Split('\n').Select(l => l.Trim()).TakeWhile(l => l.Length == 0 || l[0] == '#').Count();
        return Numbered(entry.Text, entry.Line - above);
    }

    private static IEnumerable<(int Line, string Text)> Numbered(string text, int first) =>
        text.Split('\n').Index().Select(line => (first + line.Index, line.Item));
}
