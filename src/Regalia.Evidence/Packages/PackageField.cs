using System.Collections.Immutable;

namespace Regalia.Evidence.Packages;

/// <summary>A column of a table and what its cells may hold.</summary>
/// <param name="Name">Name in the header row.</param>
/// <param name="Type">Type of a cell, or of each item of a list.</param>
/// <param name="Description">What the column means; <see langword="null"/> if not given.</param>
/// <param name="Required">Whether blank is a fault.</param>
/// <param name="Unique">Whether a value may stand in one row only.</param>
/// <param name="Allowed">The only values allowed (<c>enum</c>); empty if any.</param>
/// <param name="Pattern">Regular expression for the whole text; <see langword="null"/> if any.</param>
/// <param name="Minimum">Least value, written like a cell; <see langword="null"/> if none.</param>
/// <param name="Maximum">Greatest value, written like a cell; <see langword="null"/> if none.</param>
/// <param name="ListSeparator">What joins the items of a list; <see langword="null"/> for a single value.</param>
public sealed record PackageField(
    string Name,
    FieldType Type,
    string? Description,
    bool Required,
    bool Unique,
    ImmutableArray<string> Allowed,
    string? Pattern,
    string? Minimum,
    string? Maximum,
    char? ListSeparator
);
