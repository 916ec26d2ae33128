using System.Collections.Immutable;

namespace Regalia.Technology.Queries;

/// <summary>One text of a work: its title, its abstract, the name of one topic or of one keyword. No phrase reaches over its end.</summary>
public sealed class FieldText
{
    internal FieldText(WorkFields field, string text, ImmutableArray<PlacedToken> tokens)
    {
        Field = field;
        Text = text;
        Tokens = tokens;
    }

    /// <summary>Which field it is, or is a part of.</summary>
    public WorkFields Field { get; }

    /// <summary>The text; of an abstract the words in order, "…" where positions are unclaimed.</summary>
    public string Text { get; }

    /// <summary>Its tokens in order.</summary>
    internal ImmutableArray<PlacedToken> Tokens { get; }
}
