using System.Collections.Immutable;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Queries;

/// <summary>A made-up work.</summary>
internal sealed record MadeWork(
    string? Title,
    ImmutableArray<AbstractWord> Words,
    ImmutableArray<string> Topics,
    ImmutableArray<string> Keywords
)
{
    public WorkText Text => new(Title, Words, Topics, Keywords);
}
