using System.Collections.Immutable;

namespace Regalia.Presentation.Cases;

/// <summary>Another case that belongs to one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; null if no record of it has one.</param>
/// <param name="Name">By what people know it: the title, or how its account begins.</param>
/// <param name="Ties">The links between records of the two, with their grounds: decided ones, then the closest relation, then the highest score first.</param>
public sealed record NamedCase(string Id, string? Title, string Name, ImmutableArray<CaseTie> Ties);
