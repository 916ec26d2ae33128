namespace Regalia.Technology.Merging;

/// <summary>Works of one technology and year from one range of works, in the spill file.</summary>
/// <param name="Technology">Position of the technology.</param>
/// <param name="Year">Publication year.</param>
/// <param name="Offset">Byte at which its columns begin.</param>
/// <param name="Works">Works.</param>
/// <param name="Credits">Credits of these works.</param>
internal readonly record struct SpilledChunk(int Technology, int Year, long Offset, int Works, int Credits);
