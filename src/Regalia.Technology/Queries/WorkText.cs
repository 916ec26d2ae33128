using System.Collections.Immutable;
using System.Text;
using Regalia.Technology.Text;

namespace Regalia.Technology.Queries;

/// <summary>The texts of a work that a query looks at.</summary>
public sealed class WorkText
{
    private const char Gap = '…';

    /// <summary>Puts the texts together.</summary>
    /// <param name="title">Title; <see langword="null"/> if it has none.</param>
    /// <param name="words">
    /// Words of the abstract in any order; two at one position follow each other in the order given. Negative positions are no
    /// positions.
    /// </param>
    /// <param name="topics">Names of its topics.</param>
    /// <param name="keywords">Its keywords.</param>
    public WorkText(
        string? title,
        IEnumerable<AbstractWord> words,
        IEnumerable<string> topics,
        IEnumerable<string> keywords
    )
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(topics);
        ArgumentNullException.ThrowIfNull(keywords);
        Texts =
        [
            .. Plain(WorkFields.Title, title is null ? [] : [title]),
            .. Abstract([.. words.Where(word => word.Position >= 0).OrderBy(word => word.Position)]),
            .. Plain(WorkFields.Topic, topics),
            .. Plain(WorkFields.Keyword, keywords),
        ];
    }

    /// <summary>Title, abstract (left out if empty), topics, keywords.</summary>
    public ImmutableArray<FieldText> Texts { get; }

    private static IEnumerable<FieldText> Plain(WorkFields field, IEnumerable<string> texts) =>
        texts.Select(text => new FieldText(
            field,
            text,
            [.. TextTokens.Of(text).Select((token, i) => new PlacedToken(token.Token, i, token.Start, token.Length))]
        ));

    private static IEnumerable<FieldText> Abstract(ImmutableArray<AbstractWord> words)
    {
        if (words.IsEmpty)
        {
            yield break;
        }

        StringBuilder text = new();
        ImmutableArray<PlacedToken>.Builder tokens = ImmutableArray.CreateBuilder<PlacedToken>();
        (long place, long expected) = (0, 0);
        foreach (AbstractWord word in words)
        {
            if (word.Position > expected)
            {
                place += word.Position - expected;
                text.Append(text.Length > 0 ? " " : "").Append(Gap);
            }

            text.Append(text.Length > 0 ? " " : "");
            foreach (TextToken token in TextTokens.Of(word.Word))
            {
                tokens.Add(new PlacedToken(token.Token, place, text.Length + token.Start, token.Length));
                place++;
            }

            text.Append(word.Word);
            expected = word.Position + 1;
        }

        yield return new FieldText(WorkFields.Abstract, text.ToString(), tokens.ToImmutable());
    }
}
