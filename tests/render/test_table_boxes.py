from spotlight.render.page_tree import page_html, page_tree
from spotlight.render.table_boxes import add_table_boxes


def test_each_table_stands_in_a_box_and_the_text_around_it_stays() -> None:
    tree = page_tree("Before <table><tr><td>1</td></tr></table> between <ul><li><table></table>after</li></ul>")
    add_table_boxes(tree)
    assert page_html(tree) == (
        'Before <div class="table-box"><table><tr><td>1</td></tr></table></div> between '
        '<ul><li><div class="table-box"><table></table></div>after</li></ul>'
    )
