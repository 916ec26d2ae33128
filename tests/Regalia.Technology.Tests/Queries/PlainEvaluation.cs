using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Queries;

/// <summary>
/// The meaning of a query said a second time: each text is written out as one string, <c>" li ion ? battery "</c>, and every leaf and
/// NEAR is a regular expression over it.
/// </summary>
internal static class PlainEvaluation
{
    public static bool Matches(QueryNode node, MadeWork work) =>
        Matches(
            node,
            [
                (WorkFields.Title, Written(work.Title ?? "")),
                (WorkFields.Abstract, Abstract([.. work.Words])),
                .. work.Topics.Select(topic => (WorkFields.Topic, Written(topic))),
                .. work.Keywords.Select(keyword => (WorkFields.Keyword, Written(keyword))),
            ]
        );

    private static bool Matches(QueryNode node, List<(WorkFields Field, string Text)> texts) =>
        node switch
        {
            AndNode and => and.Operands.All(operand => Matches(operand, texts)),
            OrNode or => or.Operands.Any(operand => Matches(operand, texts)),
            NotNode not => !Matches(not.Operand, texts),
            NearNode near => texts.Any(text => Near(near, text.Field) is { } pattern && IsMatch(text.Text, pattern)),
            _ => texts.Any(text => Pattern(node, text.Field) is { } pattern && IsMatch(text.Text, pattern)),
        };

    // The texts are our own, a few words long: nothing can take long.
    private static bool IsMatch(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);

    private static string? Near(NearNode near, WorkFields field)
    {
        if (Pattern(near.Left, field) is not { } a || Pattern(near.Right, field) is not { } b)
        {
            return null;
        }

        string between = "(?: [^ ]+){0," + near.Distance.ToString(CultureInfo.InvariantCulture) + "}";
        return $"(?:{a}{between}{b}|{b}{between}{a})(?= )";
    }

    // Each word with the blank before it.
    private static string? Pattern(QueryNode node, WorkFields field) =>
        node switch
        {
            LeafNode leaf when !leaf.Fields.HasFlag(field) => null,
            WordNode word => $"(?: {word.Token}(?= ))",
            PrefixNode prefix => $"(?: {prefix.Letters}[^ ]*(?= ))",
            PhraseNode phrase => "(?:"
                + string.Concat(phrase.Elements.Select(e => " " + e.Token + (e.IsPrefix ? "[^ ]*" : "") + "(?= )"))
                + ")",
            OrNode or => or.Operands.Select(operand => Pattern(operand, field)).Where(p => p is not null).ToArray()
                is { Length: > 0 } patterns
                ? "(?:" + string.Join('|', patterns) + ")"
                : null,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Abstract(AbstractWord[] words)
    {
        StringBuilder text = new(" ");
        for (int position = 0; position <= words.Select(w => w.Position).DefaultIfEmpty(-1).Max(); position++)
        {
            string[] here = [.. words.Where(w => w.Position == position).Select(w => w.Word)];
            text.Append(here.Length == 0 ? "? " : string.Concat(here.Select(word => Written(word)[1..])));
        }

        return text.ToString();
    }

    private static string Written(string text)
    {
        string plain = Regex.Replace(
            text.Normalize(NormalizationForm.FormD),
            @"\p{M}",
            "",
            RegexOptions.CultureInvariant,
            Regex.InfiniteMatchTimeout
        );
        MatchCollection words = Regex.Matches(
            plain.ToLowerInvariant(),
            @"[\p{L}\p{N}]+",
            RegexOptions.CultureInvariant,
            Regex.InfiniteMatchTimeout
        );
        return " " + string.Concat(words.Select(match => match.Value + " "));
    }
}
