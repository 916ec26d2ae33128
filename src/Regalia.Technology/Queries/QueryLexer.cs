using System.Globalization;
using Regalia.Evidence.Faults;

namespace Regalia.Technology.Queries;

/// <summary>Cuts the text of a query into its pieces.</summary>
/// <remarks>A piece with a fault still comes out as what it most likely was meant to be, so that one slip gives one fault.</remarks>
internal sealed class QueryLexer(QueryText query)
{
    private readonly string text = query.Text;
    private readonly List<Lexeme> lexemes = [];
    private int at;

    internal List<Lexeme> Cut()
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c == '#')
            {
                at = LineEnd(at);
            }
            else if (c is '(' or ')')
            {
                Add(c == '(' ? LexemeKind.Open : LexemeKind.Close, at, at + 1);
            }
            else if (c == '"')
            {
                Phrase();
            }
            else if (IsTypographicQuote(c))
            {
                TypographicPhrase();
            }
            else
            {
                Word();
            }
        }

        Add(LexemeKind.End, at, at);
        return lexemes;
    }

    private static bool IsTypographicQuote(char c) => c is '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    private int LineEnd(int from) => text.IndexOf('\n', from) is var end and >= 0 ? end : text.Length;

    private void Add(LexemeKind kind, int start, int end)
    {
        lexemes.Add(new Lexeme(kind, query.Span(start, end)));
        at = end;
    }

    private void Phrase()
    {
        int lineEnd = LineEnd(at);
        int close = text.IndexOf('"', at + 1, lineEnd - at - 1);
        if (close < 0)
        {
            query.Fault(
                query.Span(at, lineEnd),
                "a closing quotation mark on the same line",
                "close the phrase with \""
            );
            Add(LexemeKind.Leaf, at, lineEnd);
            return;
        }

        QuerySpan span = query.Span(at, close + 1);
        lexemes.Add(
            new Lexeme(LexemeKind.Leaf, span)
            {
                Elements = new LeafText(query, span, at + 1, close, isQuoted: true).Elements(),
            }
        );
        at = close + 1;
    }

    private void TypographicPhrase()
    {
        int lineEnd = LineEnd(at);
        int end = at + 1;
        while (end < lineEnd && !IsTypographicQuote(text[end]))
        {
            end++;
        }

        end = Math.Min(end + 1, lineEnd);
        query.Fault(query.Span(at, end), "straight quotation marks", "write the phrase as \"two words\"");
        Add(LexemeKind.Leaf, at, end);
    }

    private void Word()
    {
        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('(' or ')' or '"' or '#'))
        {
            if (text[end] == ':' && end > at)
            {
                FieldName(end);
                return;
            }

            end++;
        }

        QuerySpan span = query.Span(at, end);
        string word = query.Of(span);
        if (Operator(word, span) is { } lexeme)
        {
            lexemes.Add(lexeme);
        }
        else if (end < text.Length && text[end] == '#')
        {
            query.Fault(
                span.To(query.Span(end, end + 1)),
                "a blank before a comment",
                "`#` begins a comment: put a blank before it, or leave it out"
            );
            lexemes.Add(new Lexeme(LexemeKind.Leaf, span));
        }
        else
        {
            lexemes.Add(
                new Lexeme(LexemeKind.Leaf, span)
                {
                    Elements = new LeafText(query, span, at, end, isQuoted: false).Elements(),
                }
            );
        }

        at = end;
    }

    private void FieldName(int colon)
    {
        QuerySpan span = query.Span(at, colon + 1);
        string name = text[at..colon];
        WorkFields? field = FieldNames.Field(name);
        if (field is null)
        {
            string? near = Spelling.Nearest(name, FieldNames.All);
            query.Fault(
                span,
                "a field: title:, abstract:, topic: or keyword:",
                near is null ? "put it in quotation marks if the colon belongs to the words" : $"write {near}:"
            );
        }

        lexemes.Add(new Lexeme(LexemeKind.Field, span) { Field = field });
        at = colon + 1;
    }

    private Lexeme? Operator(string word, QuerySpan span)
    {
        switch (word)
        {
            case "AND":
                return new Lexeme(LexemeKind.And, span);
            case "OR":
                return new Lexeme(LexemeKind.Or, span);
            case "NOT":
                return new Lexeme(LexemeKind.Not, span);
            case "&" or "&&":
                query.Fault(span, "an operator in words", "write AND");
                return new Lexeme(LexemeKind.And, span);
            case "|" or "||":
                query.Fault(span, "an operator in words", "write OR");
                return new Lexeme(LexemeKind.Or, span);
            case "NEAR":
                query.Fault(span, "NEAR with a distance", "write NEAR/5 for at most five words between");
                return new Lexeme(LexemeKind.Near, span);
            default:
                return word.StartsWith("NEAR/", StringComparison.Ordinal) ? Near(word["NEAR/".Length..], span) : null;
        }
    }

    private Lexeme Near(string distance, QuerySpan span)
    {
        bool isNumber = int.TryParse(distance, NumberStyles.None, CultureInfo.InvariantCulture, out int tokens);
        if (!isNumber || tokens > QueryParser.FarthestNear)
        {
            query.Fault(
                span,
                FormattableString.Invariant($"a distance of 0 to {QueryParser.FarthestNear} words"),
                isNumber ? "words that far apart say little: use AND" : "write it as NEAR/5"
            );
        }

        return new Lexeme(LexemeKind.Near, span) { Distance = Math.Min(tokens, QueryParser.FarthestNear) };
    }
}
