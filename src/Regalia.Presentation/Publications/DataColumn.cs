namespace Regalia.Presentation.Publications;

/// <summary>A column of a table for people.</summary>
/// <param name="Heading">Its heading, with the unit where it has one.</param>
/// <param name="IsNumber">Whether it holds numbers: set flush right and sorted as numbers.</param>
public sealed record DataColumn(string Heading, bool IsNumber = false)
{
    /// <summary>What it means, for those who do not know; null if the heading says it.</summary>
    public string? Description { get; init; }
}
