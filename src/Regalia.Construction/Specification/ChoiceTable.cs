using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Evidence.Faults;

namespace Regalia.Construction;

/// <summary>The words a setting may have, each with what it means, and the other names by which users of other tools
/// know them.</summary>
internal sealed class ChoiceTable<T>
{
    private readonly FrozenDictionary<string, T> _words;

    public ChoiceTable(params (string Name, T Meaning, string[] Aliases)[] choices)
    {
        Names = [.. choices.Select(choice => choice.Name)];
        _words = choices
            .SelectMany(choice => choice.Aliases.Prepend(choice.Name).Select(word => (word, choice.Meaning)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Meaning, StringComparer.Ordinal);
    }

    /// <summary>The words, without aliases.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>All words, aliases too.</summary>
    public IEnumerable<string> Words => _words.Keys;

    public bool TryGet(string word, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T meaning) =>
        _words.TryGetValue(word, out meaning);

    public string? Nearest(string word) => Spelling.Nearest(word, Names) ?? Spelling.Nearest(word, _words.Keys);
}
