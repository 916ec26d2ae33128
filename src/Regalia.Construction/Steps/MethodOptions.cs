namespace Regalia.Construction;

/// <summary>The settings of one method, such as the bounds of min-max. Where the method itself is named they start from
/// its defaults; where it is not they change the method that is there, if it is of this type.</summary>
internal sealed class MethodOptions<TMethod>(SpecificationMap options, bool named)
    where TMethod : class
{
    /// <summary>The method as named, or a change of the one that is there.</summary>
    public Func<TMethod, TMethod> Of<T>(T fresh, Action<OptionChanges<T>>? read = null)
        where T : TMethod
    {
        OptionChanges<T> changes = new(options);
        read?.Invoke(changes);
        return current =>
            named ? changes.Of(fresh)
            : current is T same ? changes.Of(same)
            : current;
    }
}
