using System.Collections.Immutable;

namespace Regalia.Technology.Results;

/// <summary>What a scan of a snapshot left, merged: the works of every technology and year, with their credit.</summary>
public abstract class TechnologyResults
{
    /// <summary>The technologies, by id in ordinal order.</summary>
    public abstract ImmutableArray<MatchedTechnology> Technologies { get; }

    /// <summary>The institutions named, by number.</summary>
    public abstract ImmutableArray<InstitutionName> Institutions { get; }

    /// <summary>Whether the snapshot was made up (<c>tech sample</c>): then so is every number made from it.</summary>
    public abstract bool IsSynthetic { get; }

    /// <summary>Latest day on which a record of the snapshot changed: citations are as of then; <see langword="null"/> if unknown.</summary>
    public abstract DateOnly? AsOf { get; }

    /// <summary>Publication years that hold at least one work of any technology, ascending.</summary>
    public abstract ImmutableArray<int> Years { get; }

    /// <summary>SHA-256 over the content of the results, in hex: what provenance names.</summary>
    public abstract string Digest { get; }

    /// <summary>Part files that could not be read: with any, every number is of an incomplete snapshot.</summary>
    public virtual ImmutableArray<string> IncompleteParts => [];

    /// <summary>Opens a results folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or holds no results.</exception>
    public static TechnologyResults Open(string folder) => StoredResults.Open(folder);

    /// <summary>The works of one technology and year; empty if there are none. May be called from several threads.</summary>
    /// <param name="technology">Position in <see cref="Technologies"/>.</param>
    /// <param name="year">Publication year.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public abstract FactBlock Read(int technology, int year);
}
