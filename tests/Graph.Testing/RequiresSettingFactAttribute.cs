using Xunit;

namespace Graph.Testing;

/// <summary>A test over outside data: skipped, by name, where the environment variable that points to it is not set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresSettingFactAttribute : FactAttribute
{
    public RequiresSettingFactAttribute(string setting) => Skip = Setting.WhySkipped(setting);
}

/// <summary>The theory form of <see cref="RequiresSettingFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresSettingTheoryAttribute : TheoryAttribute
{
    public RequiresSettingTheoryAttribute(string setting) => Skip = Setting.WhySkipped(setting);
}
