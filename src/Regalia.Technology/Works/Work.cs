namespace Regalia.Technology.Works;

/// <summary>A work as the ordinary reader reads it. A field that is missing or not of its type is <see langword="null"/> or empty.</summary>
internal sealed class Work
{
    internal long Number { get; set; }

    /// <summary>Microseconds since 1970; 0 = not said.</summary>
    internal long Updated { get; set; }

    internal string? Title { get; set; }
    internal string? DisplayName { get; set; }
    internal int? Year { get; set; }
    internal string? Type { get; set; }

    /// <summary>Citations; <see langword="null"/> where missing, negative or above 2^31 - 1.</summary>
    internal int? Citations { get; set; }

    internal bool IsExpansion { get; set; }
    internal bool IsRetracted { get; set; }
    internal bool IsParatext { get; set; }
    internal bool HasReferences { get; set; }
    internal List<Authorship> Authorships { get; set; } = [];

    /// <summary>Names of the topics; <see cref="HasTopics"/> also counts one without a name.</summary>
    internal List<string> Topics { get; set; } = [];

    internal bool HasTopics { get; set; }
    internal List<string> Keywords { get; set; } = [];
    internal List<InvertedWord> Abstract { get; set; } = [];

    /// <summary>The inverted abstract as JSON text, where it is not an object but a text that holds one (Parquet).</summary>
    internal string? AbstractText { get; set; }

    /// <summary>What is searched as title.</summary>
    internal string? SearchedTitle => Title ?? DisplayName;
}
