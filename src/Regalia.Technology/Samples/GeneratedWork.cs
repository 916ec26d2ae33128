using Regalia.Technology.Queries;

namespace Regalia.Technology.Samples;

/// <summary>A made-up work, before it is written as JSON or Parquet.</summary>
internal sealed record GeneratedWork
{
    /// <summary>n of <c>https://openalex.org/W</c>n; far above any that is in use.</summary>
    internal required long Number { get; init; }

    /// <summary>Whether non-ASCII letters of its texts are written as escapes.</summary>
    internal required bool IsEscaped { get; init; }

    internal required string Type { get; init; }
    internal required bool IsXpac { get; init; }
    internal required bool IsRetracted { get; init; }
    internal required int? Year { get; init; }

    /// <summary>Day of publication as month and day of the year, both from 1.</summary>
    internal required (int Month, int Day) Day { get; init; }
    internal required string? Language { get; init; }
    internal required string? Title { get; init; }

    /// <summary>Name shown; the title, but for a few.</summary>
    internal required string? DisplayName { get; init; }

    /// <summary>The part of the DOI after the prefix for examples; <see langword="null"/> without DOI.</summary>
    internal required string? Doi { get; init; }
    internal required SampleAuthor[] Authors { get; init; }
    internal required SampleSubject[] Topics { get; init; }
    internal required SampleSubject[] Keywords { get; init; }
    internal required SampleSubject[] Concepts { get; init; }
    internal required SampleSubject[] Sources { get; init; }
    internal required long[] References { get; init; }
    internal required long[] Related { get; init; }

    /// <summary>Words of the abstract in order; <see langword="null"/> without abstract.</summary>
    internal required string[]? Abstract { get; init; }
    internal required int Citations { get; init; }

    /// <summary>Citations of the last ten years, newest first, where there were any.</summary>
    internal required (int Year, int Count)[] CitationsByYear { get; init; }

    /// <summary>updated_date as written.</summary>
    internal required string Updated { get; init; }

    /// <summary>Bits for what nobody counts: pages, scores, prices.</summary>
    internal required ulong Details { get; init; }

    /// <summary>What a query looks at.</summary>
    internal WorkText Text =>
        new(
            Title ?? DisplayName,
            (Abstract ?? []).Select((word, position) => new AbstractWord(position, word)),
            Topics.Select(topic => topic.Name),
            Keywords.Select(keyword => keyword.Name)
        );
}
