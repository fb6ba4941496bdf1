def render_web(*a):
    raise NotImplementedError
